package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What opens a right: CPF or the training of elected representatives.
 *
 * @param codeCpf 4 to 10 characters
 * @param codeElu 4 to 10 characters
 */
public record CodeTypeFormation(
        Attributs attributs,
        @Nullable String codeCpf,
        @Nullable String codeElu,
        List<Element> extras) {
    public CodeTypeFormation {
        extras = List.copyOf(extras);
    }
}
