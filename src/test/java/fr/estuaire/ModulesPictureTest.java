package fr.estuaire;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;
import org.springframework.modulith.docs.Documenter;

/** The picture of the modules in docs/ is drawn from the code; {@code -Destuaire.rewrite=true} draws it again. */
class ModulesPictureTest {
    private static final Path PAGE = Path.of("docs/architecture.md");
    private static final String BEGIN = "<!-- modules : dessin tiré du code par ModulesPictureTest -->\n";
    private static final String END = "<!-- fin des modules -->";

    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    @Test
    void drawsTheModulesAsTheyAre() throws IOException {
        String page = Files.readString(PAGE);
        String current = withPicture(page);
        if (Boolean.getBoolean("estuaire.rewrite")) {
            Files.writeString(PAGE, current);
            new Documenter(modules, Documenter.Options.defaults().withOutputFolder("docs/modules"))
                    .writeModulesAsPlantUml();
            page = current;
        }
        assertThat(page)
                .as(
                        "le dessin des modules dans " + PAGE
                                + " n’est plus celui du code : lancez mvn test -Dtest=ModulesPictureTest -Destuaire.rewrite=true")
                .isEqualTo(current);
    }

    private String withPicture(String page) {
        assertThat(page).as("les repères du dessin manquent").contains(BEGIN, END);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        return page.substring(0, begin) + picture() + page.substring(page.indexOf(END));
    }

    private String picture() {
        Map<String, Set<String>> uses = new TreeMap<>();
        modules.forEach(module -> uses.put(name(module), uses(module)));
        return "```mermaid\nflowchart TD\n"
                + uses.keySet().stream()
                        .map(module -> "  " + module + "[" + module + "]\n")
                        .collect(joining())
                + uses.entrySet().stream()
                        .map(entry -> arrows(entry.getKey(), uses))
                        .collect(joining())
                + "```\n";
    }

    private Set<String> uses(ApplicationModule module) {
        Set<String> names = new TreeSet<>(Comparator.naturalOrder());
        module.getDependencies(modules, DependencyDepth.IMMEDIATE)
                .uniqueModules()
                .forEach(used -> names.add(name(used)));
        return names;
    }

    /** An arrow that a longer way already says is left out, or nobody could read the picture. */
    private static String arrows(String module, Map<String, Set<String>> uses) {
        Set<String> direct = uses.getOrDefault(module, Set.of());
        return direct.stream()
                .filter(used -> direct.stream().noneMatch(other -> !other.equals(used) && reaches(other, used, uses)))
                .map(used -> "  " + module + " --> " + used + "\n")
                .collect(joining());
    }

    private static boolean reaches(String from, String to, Map<String, Set<String>> uses) {
        return uses.getOrDefault(from, Set.of()).stream().anyMatch(next -> next.equals(to) || reaches(next, to, uses));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
