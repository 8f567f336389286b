/// What a run is made of, as values: facts, profiles as columns, problems found. Knows no other package.
package assay.analysis.model;
