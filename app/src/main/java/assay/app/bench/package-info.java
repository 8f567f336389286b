/// Results of benchmarks made ready to be compared.
package assay.app.bench;
