package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What trainees must bring or buy.
 *
 * @param typeEquipement a code of {@link DictLheo#TYPE_EQUIPEMENT}, required
 * @param coutIndicatifEquipement an integer from 0 to 99999
 * @param commentaire 1 to 500 characters
 */
public record Equipement(
        Attributs attributs,
        @Nullable String typeEquipement,
        @Nullable String coutIndicatifEquipement,
        @Nullable String commentaire,
        List<Element> extras) {
    public Equipement {
        extras = List.copyOf(extras);
    }
}
