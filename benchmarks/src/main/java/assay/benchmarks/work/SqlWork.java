package assay.benchmarks.work;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.random.RandomGenerator;

/// Inserts, joins, groupings and deletions in an H2 database in memory.
final class SqlWork implements Work {
    private static final String URL = "jdbc:h2:mem:work;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000";
    private final Connection keeper;

    SqlWork() throws SQLException {
        keeper = DriverManager.getConnection(URL);
        try (Statement statement = keeper.createStatement()) {
            statement.execute("create table customer(id int primary key, name varchar(80))");
            statement.execute("create table sale(id identity, customer int, amount int, note varchar(200))");
            statement.execute("create index sale_customer on sale(customer)");
            for (int id = 0; id < 200; id++) {
                statement.execute("insert into customer values(%d, 'customer %d')".formatted(id, id));
            }
        }
    }

    @Override
    public void once(RandomGenerator random) throws SQLException {
        try (Connection connection = DriverManager.getConnection(URL)) {
            connection.setAutoCommit(false);
            insert(connection, random);
            connection.commit();
            connection.setAutoCommit(true);
            report(connection, random.nextInt(200));
            if (random.nextInt(20) == 0) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("delete from sale where id < (select max(id) - 2000 from sale)");
                }
            }
        }
    }

    private static void insert(Connection connection, RandomGenerator random) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into sale(customer, amount, note) values(?, ?, ?)")) {
            for (int row = 0; row < 40; row++) {
                insert.setInt(1, random.nextInt(200));
                insert.setInt(2, random.nextInt(10_000));
                insert.setString(3, Words.text(random, 6));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void report(Connection connection, int from) throws SQLException {
        String query = "select c.name, count(*), sum(s.amount), max(upper(s.note)) from sale s "
                + "join customer c on c.id = s.customer where s.customer between ? and ? "
                + "group by c.name having sum(s.amount) > 100 order by 3 desc, 1";
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setInt(1, from);
            select.setInt(2, from + 30);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Sink.take(rows.getString(4));
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        keeper.close();
    }
}
