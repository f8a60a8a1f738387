package fr.estuaire.reference.formats;

import fr.estuaire.reference.Register;
import fr.estuaire.reference.csv.CsvLayout;
import fr.estuaire.reference.csv.CsvLine;
import fr.estuaire.reference.csv.CsvReader;
import fr.estuaire.reference.csv.CsvRegisterReader;
import fr.estuaire.reference.imports.ChildTable;
import fr.estuaire.reference.imports.Contents;
import fr.estuaire.reference.imports.RegisterFile;
import fr.estuaire.reference.imports.RegisterFormat;
import fr.estuaire.reference.imports.RegisterReader;
import fr.estuaire.reference.imports.RegisterTable;
import fr.estuaire.reference.imports.UnreadableRegisterException;
import fr.estuaire.shared.FrenchText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The Formacode of Centre Inffo, in two files: its terms ({@code formacodes-v14.csv}) and its large domains ({@code
 * formacodes-grands-domaines-v14.csv}). Lists inside a cell are separated by {@code ###}. The file has links to terms
 * that it lacks, which are kept, and terms linked to themselves, which are not.
 */
@Component
class FormacodeFormat implements RegisterFormat<FormacodeFormat.Terme> {
    private static final String ONLY_OF_TERMS = "Champ sémantique";
    private static final List<String> TERMS_COLUMNS = List.of(
            ONLY_OF_TERMS,
            "Synonymes",
            "Synonymes métier",
            "TG (Terme Générique)",
            "TA (Termes Associés)",
            "NE (Note d’Explication)",
            "NA (Note d’Application)");
    private static final Pattern LIST = Pattern.compile("\\s*###\\s*");
    private static final Pattern LINK = Pattern.compile(".*-\\s*(\\d{5})\\s*");
    private static final Pattern VERSION = Pattern.compile("v\\d{1,3}");
    private static final CsvLayout LAYOUT = new CsvLayout()
            .required("Code du Terme")
            .required("Descripteur en typo riche")
            .optional(ONLY_OF_TERMS)
            .optional("Synonymes")
            .optional("Synonymes métier")
            .optional("TG (Terme Générique)")
            .optional("TS (Termes Spécifiques)")
            .optional("TA (Termes Associés)")
            .optional("NE (Note d’Explication)")
            .optional("NA (Note d’Application)")
            .optional("Code arborescence")
            .unused("DescripteurEnMajuscules NoteDeVersion ex-synonyme-V-1");
    private static final RegisterTable<Terme> TABLE = RegisterTable.<Terme>named("formacode_terme")
            .key("version", Terme::version)
            .key("code", Terme::code)
            .text("libelle", 250, Terme::libelle)
            .derived("libelle_cle", 250, terme -> FrenchText.normalise(terme.libelle()))
            .value("domaine", Terme::domaine)
            .text("champ", 250, Terme::champ)
            .text("synonymes", 2000, Terme::synonymes)
            .text("note", 2000, Terme::note)
            .text("arborescence", 40, Terme::arborescence)
            .children(new ChildTable<Terme, Lien>(
                    "formacode_lien",
                    "version = ? AND code = ?",
                    terme -> List.of(terme.version(), terme.code()),
                    List.of("version", "code", "genre", "vers"),
                    Terme::liens,
                    (terme, lien) -> List.of(terme.version(), terme.code(), lien.genre(), lien.vers())))
            .build();

    @Override
    public Register register() {
        return Register.FORMACODE;
    }

    @Override
    public RegisterTable<Terme> table() {
        return TABLE;
    }

    @Override
    public RegisterReader<Terme> open(RegisterFile file, JdbcClient registers) throws IOException {
        String version = version(file.name());
        CsvReader lines = CsvReader.open(file, LAYOUT);
        boolean domains = lines.missingColumns().contains(ONLY_OF_TERMS);
        Contents contents = new Contents(
                new Contents.Part(
                        version + (domains ? " domaines" : " termes"),
                        "t.version = '%s' AND t.domaine = %s".formatted(version, domains)),
                version,
                Edition.of(file.name()).day(),
                lines.unknownColumns(),
                lines.missingColumns().stream()
                        .filter(column -> !domains || !TERMS_COLUMNS.contains(column))
                        .toList());
        return new CsvRegisterReader<>(lines, contents, line -> Optional.of(terme(line, version, domains)));
    }

    @Override
    public Optional<String> note(JdbcClient registers) {
        long dangling = registers
                .sql("SELECT COUNT(DISTINCT l.version, l.vers) FROM formacode_lien l LEFT JOIN formacode_terme t"
                        + " ON t.version = l.version AND t.code = l.vers WHERE t.code IS NULL")
                .query(Long.class)
                .single();
        return dangling == 0
                ? Optional.empty()
                : Optional.of("%s ne sont pas dans ce registre bien que d’autres y renvoient : les renvois sont gardés."
                        .formatted(FrenchText.count(dangling, "terme")));
    }

    private static String version(String fileName) {
        String version = Edition.of(fileName).version();
        if (version == null
                || !VERSION.matcher(version.toLowerCase(Locale.ROOT)).matches()) {
            throw new UnreadableRegisterException("Le nom du fichier ne dit pas de quelle version du Formacode il est :"
                    + " renommez-le comme « formacodes-v14.csv ».");
        }
        return version.toUpperCase(Locale.ROOT);
    }

    private static Terme terme(CsvLine line, String version, boolean domain) {
        String code = line.matching("Code du Terme", Codes.FORMACODE);
        return new Terme(
                version,
                code,
                line.required("Descripteur en typo riche"),
                domain,
                line.text(ONLY_OF_TERMS),
                joined("; ", LIST, line.text("Synonymes"), line.text("Synonymes métier")),
                joined(" ", null, line.text("NE (Note d’Explication)"), line.text("NA (Note d’Application)")),
                line.text("Code arborescence"),
                liens(line, code));
    }

    private static @Nullable String joined(String by, @Nullable Pattern list, @Nullable String... texts) {
        List<String> found = Stream.of(texts)
                .filter(Objects::nonNull)
                .flatMap(text -> list == null ? Stream.of(text) : list.splitAsStream(text))
                .toList();
        return found.isEmpty() ? null : String.join(by, found);
    }

    private static List<Lien> liens(CsvLine line, String code) {
        List<Lien> links = new ArrayList<>();
        addLinks(links, "TG", code, line.text("TG (Terme Générique)"));
        addLinks(links, "TS", code, line.text("TS (Termes Spécifiques)"));
        addLinks(links, "TA", code, line.text("TA (Termes Associés)"));
        return links;
    }

    private static void addLinks(List<Lien> links, String kind, String code, @Nullable String cell) {
        if (cell == null) {
            return;
        }
        Set<String> targets = new TreeSet<>();
        for (String one : LIST.splitAsStream(cell).toList()) {
            Matcher matcher = LINK.matcher(one);
            if (matcher.matches() && !matcher.group(1).equals(code)) {
                targets.add(matcher.group(1));
            }
        }
        targets.forEach(target -> links.add(new Lien(kind, target)));
    }

    record Terme(
            String version,
            String code,
            String libelle,
            boolean domaine,
            @Nullable String champ,
            @Nullable String synonymes,
            @Nullable String note,
            @Nullable String arborescence,
            List<Lien> liens) {}

    /** @param genre TG, TS or TA */
    record Lien(String genre, String vers) {}
}
