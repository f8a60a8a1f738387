package fr.estuaire.collect.releve;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Accounts, passwords and keys of the sources, from the environment of the process and from nowhere else; never logged. */
@Component
class Secrets {
    private final UnaryOperator<@Nullable String> environment;

    @Autowired
    Secrets() {
        this(System::getenv);
    }

    Secrets(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    /** @param what {@code UTILISATEUR}, {@code MOT_DE_PASSE}, {@code JETON}, {@code CLE} or {@code CLE_PHRASE} */
    Optional<String> find(String territoire, String what) {
        return Optional.ofNullable(environment.apply(name(territoire, what))).filter(text -> !text.isBlank());
    }

    static String name(String territoire, String what) {
        return "ESTUAIRE_FLUX_" + territoire.toUpperCase(Locale.ROOT).replace('-', '_') + "_" + what;
    }

    @Override
    public String toString() {
        return "Secrets";
    }
}
