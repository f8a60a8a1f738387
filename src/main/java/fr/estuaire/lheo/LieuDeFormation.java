package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where an action is held.
 */
public record LieuDeFormation(
        Attributs attributs,
        @Nullable SiretDeclare siretLieuFormation,
        @Nullable UaiDeclare codeUaiLieuFormation,
        @Nullable Coordonnees coordonnees,
        List<Element> extras) {
    public LieuDeFormation {
        extras = List.copyOf(extras);
    }
}
