package fr.estuaire.tenant;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.scanner.ScannerException;

/** Reads one YAML file to nodes that know their line; builds no object, so a tag cannot start any code. */
final class YamlFile {
    private static final int MAX_CHARACTERS = 64 * 1024;
    private static final int MAX_DEPTH = 10;

    private YamlFile() {}

    /** @throws TenantDefinitionException when the file is unreadable, empty, malformed or holds no key */
    static YamlSection read(Path fichier) {
        var node = compose(fichier, text(fichier));
        if (node == null) {
            throw TenantDefinitionException.at(fichier, 1, "le fichier est vide.");
        }
        return YamlSection.of(fichier, node, "le fichier");
    }

    private static String text(Path fichier) {
        try {
            return Files.readString(fichier);
        } catch (CharacterCodingException e) {
            throw TenantDefinitionException.at(fichier, 1, "le fichier n’est pas enregistré en UTF-8.");
        } catch (IOException e) {
            throw TenantDefinitionException.at(fichier, 1, "le fichier ne peut pas être lu.");
        }
    }

    private static Node compose(Path fichier, String text) {
        try {
            return new Yaml(options()).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            throw malformed(fichier, e);
        } catch (YAMLException e) {
            throw TenantDefinitionException.at(
                    fichier, 1, "le fichier contient un caractère interdit, un alias ou trop de texte.");
        }
    }

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(0);
        options.setAllowRecursiveKeys(false);
        return options;
    }

    private static TenantDefinitionException malformed(Path fichier, MarkedYAMLException e) {
        return TenantDefinitionException.at(
                fichier,
                line(e),
                "YAML mal formé, ici ou juste avant ; vérifiez les retraits, les deux-points et les guillemets.");
    }

    /** The scanner stumbles after the mistake, its context is where it began; the parser’s context is too wide. */
    private static int line(MarkedYAMLException e) {
        var mark =
                e instanceof ScannerException && e.getContextMark() != null ? e.getContextMark() : e.getProblemMark();
        return mark == null ? 1 : mark.getLine() + 1;
    }
}
