/// The only place where numbers become text for people.
package assay.analysis.unit;
