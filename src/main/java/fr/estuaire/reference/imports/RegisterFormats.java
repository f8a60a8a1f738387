package fr.estuaire.reference.imports;

import static java.util.stream.Collectors.joining;

import fr.estuaire.reference.ImportRefusedException;
import fr.estuaire.reference.Register;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The registers that can be imported. */
@Component
public class RegisterFormats {
    private final Map<Register, RegisterFormat<?>> formats = new EnumMap<>(Register.class);

    RegisterFormats(List<RegisterFormat<?>> all) {
        for (RegisterFormat<?> format : all) {
            if (formats.put(format.register(), format) != null) {
                throw new IllegalStateException("Two formats read " + format.register());
            }
        }
    }

    public Optional<RegisterFormat<?>> find(Register register) {
        return Optional.ofNullable(formats.get(register));
    }

    RegisterFormat<?> get(Register register) {
        return find(register)
                .orElseThrow(() -> new ImportRefusedException("« " + register.label()
                        + " » est livré avec l’application et ne s’importe pas. Les registres qui s’importent : "
                        + Stream.of(Register.values())
                                .filter(formats::containsKey)
                                .map(Register::code)
                                .collect(joining(", "))
                        + "."));
    }
}
