package fr.estuaire.offer.ui.choix;

import fr.estuaire.reference.Terme;
import fr.estuaire.shared.FrenchText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Several codes of a nomenclature, found by words or by code. The value is the codes in their order. */
public final class CodesPicker extends ListPicker<CodesPicker, Terme, String> {
    private final transient Nomenclature nomenclature;
    private final HashMap<String, String> names = new HashMap<>();

    CodesPicker(String label, int max, boolean ordered, Nomenclature nomenclature) {
        super(label, max, ordered);
        this.nomenclature = nomenclature;
        box().setItemLabelGenerator(CodesPicker::name);
        box().setPlaceholder("Mot ou code");
        lines(Terme::libelle, Terme::code, terme -> terme.note() == null ? "" : terme.note());
        propose(nomenclature::list);
        if (!nomenclature.isLoaded()) {
            setHelperText(
                    "La liste n’est pas installée ici\u00A0: tapez les codes (%s).".formatted(nomenclature.example()));
        }
    }

    @Override
    String valueOf(Terme proposed) {
        names.put(proposed.code(), name(proposed));
        return proposed.code();
    }

    @Override
    List<String> describe(List<String> codes) {
        List<String> unknown = codes.stream()
                .filter(code -> !names.containsKey(code))
                .distinct()
                .toList();
        nomenclature.find(unknown).forEach(terme -> names.put(terme.code(), name(terme)));
        String suffix = nomenclature.isLoaded() ? " (inconnu du registre)" : "";
        unknown.forEach(code -> names.putIfAbsent(code, code + suffix));
        return codes.stream().map(code -> names.getOrDefault(code, code)).toList();
    }

    @Override
    void typed(String text) {
        if (text.isEmpty()) {
            return;
        }
        List<String> codes = Arrays.stream(text.split("[\\s,;]+"))
                .map(nomenclature::clean)
                .distinct()
                .toList();
        if (codes.stream().allMatch(code -> code.matches(nomenclature.form()))) {
            typedCodes(codes);
        } else {
            typedWords(text);
        }
    }

    private void typedCodes(List<String> codes) {
        Set<String> known = nomenclature.isLoaded()
                ? nomenclature.find(codes).stream().map(Terme::code).collect(Collectors.toSet())
                : new HashSet<>(codes);
        codes.stream()
                .filter(code -> !known.contains(code))
                .findFirst()
                .ifPresentOrElse(
                        code -> refuse(
                                "Aucune ligne ne porte le code %s\u00A0: cherchez-la par un mot.".formatted(code)),
                        () -> addAll(codes));
    }

    /** Who types faster than the list opens gets what they typed in full, or the only answer. */
    private void typedWords(String text) {
        List<Terme> found = nomenclature.list(text, 0, 2);
        boolean sure = found.size() == 1
                || (!found.isEmpty()
                        && FrenchText.normalise(found.getFirst().libelle()).equals(FrenchText.normalise(text)));
        if (sure) {
            add(valueOf(found.getFirst()));
        } else if (found.isEmpty()) {
            refuse("Rien ne correspond à «\u00A0%s\u00A0»\u00A0: essayez un autre mot, ou un code (%s)."
                    .formatted(text, nomenclature.example()));
        } else {
            refuse("Plusieurs lignes correspondent à «\u00A0%s\u00A0»\u00A0: choisissez-en une dans la liste."
                    .formatted(text));
        }
    }

    private static String name(Terme terme) {
        return terme.libelle() + " (" + terme.code() + ")";
    }
}
