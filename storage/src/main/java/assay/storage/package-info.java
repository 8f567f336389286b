/// The store: one SQLite file that keeps every run. Knows [assay.analysis.model] only; no JDBC type leaves it.
package assay.storage;
