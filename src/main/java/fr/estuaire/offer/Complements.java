package fr.estuaire.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The fields kept in extras by a convention of the national flow: {@code offer/complements.yaml}. */
public final class Complements {
    private static final List<Complement> COMPLEMENTS = read();

    private Complements() {}

    /** @param parent name of the element that bears the extras: {@code action}, {@code organisme-financeur} */
    public static List<Complement> list(String parent) {
        return COMPLEMENTS.stream()
                .filter(complement -> complement.parent().equals(parent))
                .toList();
    }

    static List<Complement> all() {
        return COMPLEMENTS;
    }

    private static List<Complement> read() {
        Map<String, ChampsFile.Entry> entries = ChampsFile.read("/offer/complements.yaml");
        List<Complement> complements = new ArrayList<>();
        entries.forEach((cle, entry) -> complements.add(
                Complement.of(cle, entry.toChamp(cle, cle.substring(cle.lastIndexOf('/') + 1), complements.size()))));
        return List.copyOf(complements);
    }
}
