/// What long work takes with it: a progress to report to and a cancellation to heed.
package assay.analysis.job;
