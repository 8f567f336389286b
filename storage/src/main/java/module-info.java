/// Keeps runs in one SQLite file.
@org.jspecify.annotations.NullMarked
module assay.storage {
    requires static transitive org.jspecify;
    requires transitive assay.analysis;
    requires java.sql;
    requires org.xerial.sqlitejdbc;

    exports assay.storage;
}
