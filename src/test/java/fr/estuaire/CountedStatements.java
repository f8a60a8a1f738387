package fr.estuaire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the statements that a piece of work sends to the database. */
public final class CountedStatements {
    private final AtomicInteger count = new AtomicInteger();
    private final DataSource real;

    public CountedStatements(DataSource real) {
        this.real = real;
    }

    /** Works as usual, counted. */
    public JdbcClient client() {
        return JdbcClient.create(source());
    }

    /** The database itself, counted. */
    public DataSource source() {
        return proxy(DataSource.class, real);
    }

    public int during(Runnable work) {
        int before = count.get();
        work.run();
        return count.get() - before;
    }

    private <T> T proxy(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call(target, method, arguments)));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            if (method.getName().startsWith("prepare") || method.getName().equals("createStatement")) {
                count.incrementAndGet();
            }
            Object result = method.invoke(target, arguments);
            return method.getName().equals("getConnection") && result instanceof Connection connection
                    ? proxy(Connection.class, connection)
                    : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
