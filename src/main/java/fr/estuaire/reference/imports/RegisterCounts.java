package fr.estuaire.reference.imports;

import fr.estuaire.reference.ImportLine;
import fr.estuaire.reference.Register;
import fr.estuaire.reference.RegisterStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells where each register stands, in the space of the registers. */
@Component
public class RegisterCounts {
    private final JdbcClient jdbc;
    private final RegisterFormats formats;
    private final ImportHistory history;

    RegisterCounts(JdbcClient jdbc, RegisterFormats formats, ImportHistory history) {
        this.jdbc = jdbc;
        this.formats = formats;
        this.history = history;
    }

    public List<RegisterStatus> list() {
        return Stream.of(Register.values())
                .flatMap(register -> formats.find(register).stream())
                .map(this::status)
                .toList();
    }

    private RegisterStatus status(RegisterFormat<?> format) {
        Register register = format.register();
        @Nullable ImportLine applied = history.findLastApplied(register).orElse(null);
        return new RegisterStatus(
                register,
                applied == null ? null : applied.version(),
                applied == null ? null : applied.versionLe(),
                applied == null ? null : applied.fin(),
                count(format, "absent_depuis IS NULL"),
                count(format, "absent_depuis IS NOT NULL"),
                history.list(Optional.of(register), 0, 1).stream().findFirst().orElse(null));
    }

    private long count(RegisterFormat<?> format, String condition) {
        return jdbc.sql("SELECT COUNT(*) FROM " + format.table().name() + " WHERE (" + format.rows() + ") AND "
                        + condition)
                .query(Long.class)
                .single();
    }
}
