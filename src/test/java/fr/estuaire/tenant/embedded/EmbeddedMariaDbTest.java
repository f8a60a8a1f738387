package fr.estuaire.tenant.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {
    private static final Path PROGRAMS = Path.of("target", "mariadb-programs");

    @TempDir
    Path one;

    @TempDir
    Path two;

    /** A server that starts removes the tables set aside that it finds, as left by one that died. */
    @Test
    void leavesAloneWhatAnotherServerOfTheMachineSetsAside() throws SQLException {
        try (EmbeddedMariaDb first = EmbeddedMariaDb.join(one, PROGRAMS, false);
                Connection connection = connect(first);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE mysql.mis_de_cote (a INT) ENGINE = Aria");
            statement.execute("INSERT INTO mysql.mis_de_cote VALUES (1)");
            try (EmbeddedMariaDb second = EmbeddedMariaDb.join(two, PROGRAMS, false);
                    Connection other = connect(second)) {
                assertThat(other.isValid(5)).isTrue();
            }
            assertThatCode(() -> statement.execute("DROP TEMPORARY TABLE mysql.mis_de_cote"))
                    .doesNotThrowAnyException();
        }
    }

    private static Connection connect(EmbeddedMariaDb server) throws SQLException {
        ServerAccess access = server.access();
        return DriverManager.getConnection(access.url(), ServerAccess.ADMIN_USER, access.adminPassword());
    }
}
