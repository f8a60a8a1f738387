package fr.estuaire.tenant;

import static java.util.Comparator.comparing;

import fr.estuaire.tenant.TenantDefinitionReader.ReadDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** The territories that an installation serves: one YAML file each, named after the territory's code. */
public final class TenantDefinitions {

    private TenantDefinitions() {}

    /**
     * Reads every {@code *.yaml} (or {@code *.yml}) file of a directory, not its sub-directories.
     *
     * @return at least one definition, sorted by name as a French dictionary would
     * @throws TenantDefinitionException at the first mistake, naming its file and line
     */
    public static List<TenantDefinition> load(Path directory) {
        var read =
                yamlFiles(directory).stream().map(TenantDefinitionReader::read).toList();
        refuseDuplicates(read, "le code", TenantDefinition::code, ReadDefinition::ligneCode);
        refuseDuplicates(read, "le préfixe de numéro", TenantDefinition::prefixeNumero, ReadDefinition::lignePrefixe);
        var french = Collator.getInstance(Locale.FRENCH);
        return read.stream()
                .map(ReadDefinition::definition)
                .sorted(comparing(TenantDefinition::nom, french::compare))
                .toList();
    }

    private static List<Path> yamlFiles(Path directory) {
        try (var files = Files.list(directory)) {
            var yaml = files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
            if (yaml.isEmpty()) {
                throw new TenantDefinitionException(
                        "Le dossier %s ne contient aucun territoire : il y faut au moins un fichier .yaml."
                                .formatted(directory));
            }
            return yaml;
        } catch (IOException e) {
            throw new TenantDefinitionException(
                    "Le dossier des territoires, %s, n’existe pas ou ne peut pas être lu.".formatted(directory));
        }
    }

    private static void refuseDuplicates(
            List<ReadDefinition> all,
            String what,
            Function<TenantDefinition, String> value,
            ToIntFunction<ReadDefinition> line) {
        var first = new HashMap<String, ReadDefinition>();
        for (var read : all) {
            var text = value.apply(read.definition());
            var other = first.putIfAbsent(text, read);
            if (other != null) {
                throw TenantDefinitionException.at(
                        read.fichier(),
                        line.applyAsInt(read),
                        "%s « %s » est déjà pris par %s."
                                .formatted(what, text, other.fichier().getFileName()));
            }
        }
    }
}
