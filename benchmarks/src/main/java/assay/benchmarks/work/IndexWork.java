package assay.benchmarks.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Adds documents to a Lucene index on disk and searches it by words, phrases and prefixes.
final class IndexWork implements Work {
    private static final int DOCUMENTS = 5_000;
    private final Directory directory;
    private final IndexWriter writer;
    private final AtomicLong added = new AtomicLong();

    IndexWork(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()).setRAMBufferSizeMB(4));
    }

    @Override
    public void once(RandomGenerator random) throws IOException {
        for (int count = 0; count < 10; count++) {
            add(random);
        }
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (int count = 0; count < 10; count++) {
                Sink.take(searcher.search(query(random), 10).totalHits);
            }
        }
        if (random.nextInt(50) == 0) {
            writer.commit();
        }
    }

    /// An old document gives way to the new one, so that the index keeps its size.
    private void add(RandomGenerator random) throws IOException {
        String id = String.valueOf(added.incrementAndGet() % DOCUMENTS);
        Document document = new Document();
        document.add(new StringField("id", id, Field.Store.YES));
        document.add(new TextField("body", Words.text(random, 60), Field.Store.YES));
        writer.updateDocument(new Term("id", id), document);
    }

    private static Query query(RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> new PhraseQuery(2, "body", Words.word(random), Words.word(random));
            case 1 -> new PrefixQuery(new Term("body", Words.word(random)));
            default ->
                new BooleanQuery.Builder()
                        .add(new TermQuery(new Term("body", Words.word(random))), BooleanClause.Occur.MUST)
                        .add(new TermQuery(new Term("body", Words.word(random))), BooleanClause.Occur.SHOULD)
                        .build();
        };
    }

    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
    }
}
