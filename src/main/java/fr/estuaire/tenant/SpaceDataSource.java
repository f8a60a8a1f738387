package fr.estuaire.tenant;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Hands out connections that stand in the space of the caller: {@code SET ROLE} then {@code USE}, and {@code SET ROLE
 * NONE} when they come back. The pool's own user has no privilege, so a caller without a space can do nothing.
 */
final class SpaceDataSource extends AbstractDataSource {
    /** More than a pool holds. */
    private static final int MOST_BROKEN = 100;

    private final DataSource pool;
    private final Supplier<Optional<Space>> space;

    SpaceDataSource(DataSource pool, Supplier<Optional<Space>> space) {
        this.pool = pool;
        this.space = space;
    }

    @Override
    public Connection getConnection() throws SQLException {
        for (int tried = 1; ; tried++) {
            Connection connection = pool.getConnection();
            try {
                enter(connection);
                return returningTheRole(connection);
            } catch (SQLException e) {
                // cut while it lay in the pool, which does not check what was used a moment ago: nothing was done on it
                if (connection.isClosed() && tried < MOST_BROKEN) {
                    continue;
                }
                leave(connection); // the role may be taken though the schema could not be entered
                connection.close();
                throw e;
            }
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("Une connexion se demande sans nom : c’est l’espace en cours qui donne ses droits.");
    }

    private void enter(Connection connection) throws SQLException {
        Optional<Space> current = space.get();
        if (current.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE `" + current.get().role() + "`");
            statement.execute("USE `" + current.get().schema() + "`");
        }
    }

    private static Connection returningTheRole(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                SpaceDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, args) -> invoke(connection, proxy, method, args));
    }

    @SuppressWarnings("ReferenceEquality") // a connection is equal to itself alone
    private static @Nullable Object invoke(Connection connection, Object proxy, Method method, Object @Nullable [] args)
            throws Throwable {
        switch (method.getName()) {
            case "close" -> leave(connection);
            case "equals" -> {
                return args != null && proxy == args[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            default -> {
                /* the rest is the connection's own */
            }
        }
        try {
            return method.invoke(connection, args);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** When the role cannot be given back the link is broken: the pool is told, and throws the connection away. */
    private static void leave(Connection connection) throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            statement.execute("SET ROLE NONE");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
