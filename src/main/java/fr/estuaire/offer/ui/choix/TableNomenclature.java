package fr.estuaire.offer.ui.choix;

import static java.util.Comparator.comparing;

import fr.estuaire.lheo.CodeLheo;
import fr.estuaire.lheo.DictLheo;
import fr.estuaire.reference.Terme;
import fr.estuaire.shared.FrenchText;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A short table held in memory. */
final class TableNomenclature implements Nomenclature {
    private final List<Entry> proposed;
    private final List<Entry> all;
    private final String form;
    private final String example;

    private TableNomenclature(List<Entry> proposed, List<Entry> all, String form, String example) {
        this.proposed = proposed;
        this.all = all;
        this.form = form;
        this.example = example;
    }

    /** A table of Lhéo in its order; codes no longer proposed are still named. */
    static TableNomenclature of(DictLheo table, String form, String example) {
        return new TableNomenclature(
                table.proposed().stream().map(TableNomenclature::entry).toList(),
                table.codes().stream().map(TableNomenclature::entry).toList(),
                form,
                example);
    }

    /** The languages of ISO 639-1, by their French name. */
    static TableNomenclature langues() {
        List<Entry> languages = Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2)
                .map(code -> Entry.of(code, Locale.of(code).getDisplayLanguage(Locale.FRENCH)))
                .filter(entry -> !entry.terme().libelle().equals(entry.terme().code()))
                .sorted(comparing(Entry::key))
                .toList();
        return new TableNomenclature(languages, languages, "[a-z]{2}", "2 lettres");
    }

    @Override
    public List<Terme> list(String text, int offset, int limit) {
        String code = text.strip();
        String key = FrenchText.normalise(text);
        if (key.isEmpty() && !code.isEmpty()) {
            return List.of();
        }
        return proposed.stream()
                .filter(entry -> entry.matches(key) || entry.hasCode(code))
                .sorted(comparing(entry -> !entry.hasCode(code) || code.isEmpty()))
                .skip(offset)
                .limit(limit)
                .map(Entry::terme)
                .toList();
    }

    @Override
    public List<Terme> find(Collection<String> codes) {
        Set<String> wanted = Set.copyOf(codes);
        return all.stream()
                .map(Entry::terme)
                .filter(terme -> wanted.contains(terme.code()))
                .toList();
    }

    @Override
    public boolean isLoaded() {
        return true;
    }

    @Override
    public String clean(String typed) {
        return typed.toLowerCase(Locale.ROOT);
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public String example() {
        return example;
    }

    private static Entry entry(CodeLheo code) {
        return Entry.of(code.code(), code.label());
    }

    /** @param key label in lower case, without accents, words separated by one space */
    private record Entry(Terme terme, String key) {
        static Entry of(String code, String label) {
            return new Entry(new Terme(code, label, null), FrenchText.normalise(label));
        }

        boolean matches(String words) {
            return Arrays.stream(words.split(" ")).allMatch(word -> (" " + key).contains(" " + word));
        }

        boolean hasCode(String text) {
            return terme.code().regionMatches(true, 0, text, 0, text.length());
        }
    }
}
