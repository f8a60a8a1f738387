package fr.estuaire.tenant;

import fr.estuaire.tenant.TenantDefinition.Collecte;
import fr.estuaire.tenant.TenantDefinition.IdentifiantOrganisme;
import fr.estuaire.tenant.TenantDefinition.Remplacements;
import fr.estuaire.tenant.TenantDefinition.Structure;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns one file of {@code tenants/} into a {@link TenantDefinition}, checking each value. */
final class TenantDefinitionReader {
    static final String CODE = "code";
    static final String PREFIXE_NUMERO = "prefixe-numero";
    private static final String FLUX = "flux";

    private static final Set<String> KEYS = Set.of(
            CODE,
            "nom",
            "structure",
            "region",
            "departements",
            "fuseau",
            "identifiant",
            "nda",
            "qualiopi",
            "remplacements",
            PREFIXE_NUMERO,
            "collecte",
            "couleur",
            "regles",
            "garde",
            FLUX);
    /** Forty characters at most: the name of the territory's schema and role is made of it. */
    private static final Pattern CODE_FORMAT = Pattern.compile("(?=.{2,40}$)[a-z0-9]+(-[a-z0-9]+)*");

    private static final Pattern SITE_FORMAT = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+(/\\S*)?");
    private static final Pattern REGION_FORMAT = Pattern.compile("\\d{2}|9[78]\\d");
    private static final Pattern DEPARTEMENT_FORMAT = Pattern.compile("\\d{2}|2[AB]|9[78]\\d");
    private static final Pattern PREFIXE_FORMAT = Pattern.compile("[0-9A-Z]{2,8}");
    private static final Pattern COULEUR_FORMAT = Pattern.compile("#[0-9a-f]{6}");

    private final YamlSection yaml;
    private final Path fichier;

    private TenantDefinitionReader(Path fichier) {
        this.fichier = fichier;
        this.yaml = YamlFile.read(fichier);
    }

    /** What a file says, with the lines that a comparison with the other files may have to name. */
    record ReadDefinition(Path fichier, TenantDefinition definition, int ligneCode, int lignePrefixe) {}

    static ReadDefinition read(Path fichier) {
        var reader = new TenantDefinitionReader(fichier);
        reader.yaml.allowOnly(KEYS);
        return new ReadDefinition(
                fichier, reader.definition(), reader.yaml.lineOf(CODE), reader.yaml.lineOf(PREFIXE_NUMERO));
    }

    private TenantDefinition definition() {
        var identifiant = oneOf("identifiant", IdentifiantOrganisme.class);
        var nda = yaml.yesOrNo("nda");
        return new TenantDefinition(
                code(),
                yaml.text("nom"),
                structure(),
                matching(yaml, "region", REGION_FORMAT, "un code Insee de région ou de collectivité, comme \"53\""),
                departements(),
                fuseau(),
                identifiant,
                nda,
                yaml.yesOrNo("qualiopi"),
                remplacements(identifiant, nda),
                matching(yaml, PREFIXE_NUMERO, PREFIXE_FORMAT, "2 à 8 chiffres ou capitales, comme \"53\""),
                oneOf("collecte", Collecte.class),
                matching(yaml, "couleur", COULEUR_FORMAT, "une couleur en minuscules, comme \"#1b5e20\""),
                yaml.has("regles") ? yaml.section("regles").pairs() : Map.of(),
                yaml.has("garde") ? yaml.section("garde").pairs() : Map.of(),
                flux());
    }

    private String code() {
        var code = matching(yaml, CODE, CODE_FORMAT, "un nom en minuscules sans accent, comme ile-de-france");
        var nomFichier = fichier.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        if (!code.equals(nomFichier)) {
            throw yaml.error(
                    CODE, "le code « %s » doit être celui du nom de fichier, « %s ».".formatted(code, nomFichier));
        }
        return code;
    }

    private Structure structure() {
        var structure = yaml.section("structure");
        structure.allowOnly(Set.of("nom", "site"));
        var site = structure.findText("site").isEmpty()
                ? ""
                : matching(structure, "site", SITE_FORMAT, "un nom de site sans https://, comme gref-bretagne.com");
        return new Structure(structure.text("nom"), site);
    }

    private List<String> departements() {
        var codes = yaml.texts("departements");
        for (var code : codes) {
            if (!DEPARTEMENT_FORMAT.matcher(code).matches()) {
                throw yaml.error(
                        "departements",
                        "« %s » n’est pas un code de département, comme \"22\", \"2A\" ou \"988\".".formatted(code));
            }
        }
        return codes;
    }

    private ZoneId fuseau() {
        var fuseau = yaml.text("fuseau");
        if (!ZoneId.getAvailableZoneIds().contains(fuseau)) {
            throw yaml.error(
                    "fuseau",
                    "« %s » n’est pas un fuseau horaire connu, comme Europe/Paris ou Pacific/Noumea."
                            .formatted(fuseau));
        }
        return ZoneId.of(fuseau);
    }

    /** May be left out where every body has a SIRET and a declaration number. */
    private Remplacements remplacements(IdentifiantOrganisme identifiant, boolean nda) {
        if (!yaml.has("remplacements") && identifiant == IdentifiantOrganisme.SIRET && nda) {
            return Remplacements.USUELS;
        }
        var section = yaml.section("remplacements");
        section.allowOnly(Set.of("siret", "numero-activite"));
        return new Remplacements(
                matching(section, "siret", Pattern.compile("\\d{14}"), "14 chiffres"),
                matching(section, "numero-activite", Pattern.compile("\\d{11}"), "11 chiffres"));
    }

    private @Nullable Flux flux() {
        if (!yaml.has(FLUX)) {
            return null;
        }
        if (oneOf("collecte", Collecte.class) == Collecte.ESTUAIRE) {
            throw yaml.error(
                    FLUX, "« flux » n’a de sens qu’avec « collecte: flux » : retirez l’un ou changez l’autre.");
        }
        return FluxReader.read(yaml.section(FLUX));
    }

    private static String matching(YamlSection section, String key, Pattern format, String attendu) {
        var text = section.text(key);
        if (!format.matcher(text).matches()) {
            throw section.error(key, "« %s » vaut « %s » ; il faut %s.".formatted(key, text, attendu));
        }
        return text;
    }

    private <E extends Enum<E>> E oneOf(String key, Class<E> type) {
        var text = yaml.text(key);
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> lowerCase(value).equals(text))
                .findFirst()
                .orElseThrow(() -> yaml.error(
                        key,
                        "« %s » vaut « %s » ; valeurs possibles : %s.".formatted(key, text, possibleValues(type))));
    }

    private static <E extends Enum<E>> String possibleValues(Class<E> type) {
        return String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(TenantDefinitionReader::lowerCase)
                        .toList());
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
