package fr.estuaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundle of the pages is committed, so that nobody needs Node to build: it must be the one of these sources. */
class FrontendBundleTest {
    private static final Path FRONTEND = Path.of("frontend");
    private static final Path FINGERPRINT = Path.of("src/main/bundles/frontend.sha256");
    private static final Set<String> IN_THE_BUNDLE = Set.of(
            JsModule.class.getName(),
            JavaScript.class.getName(),
            NpmPackage.class.getName(),
            CssImport.class.getName());

    @Test
    void shipsTheBundleOfTheCurrentFrontend() throws IOException {
        String current = fingerprint();
        if (Boolean.getBoolean("estuaire.rewrite")) {
            Files.createDirectories(FINGERPRINT.getParent());
            Files.writeString(FINGERPRINT, current + "\n");
        }
        assertThat(Path.of("src/main/bundles/prod.bundle")).isRegularFile();
        assertThat(Files.readString(FINGERPRINT).strip())
                .as(
                        "frontend/ ou une annotation @JsModule, @NpmPackage, @CssImport a changé sans que le paquet des pages"
                                + " soit reconstruit : lancez ./estuaire frontend")
                .isEqualTo(current);
    }

    private static String fingerprint() throws IOException {
        MessageDigest digest = sha256();
        for (Path file : sources()) {
            digest.update(file.toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        annotations().forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(FRONTEND)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(FRONTEND.resolve("generated")))
                    .filter(file -> !file.equals(FRONTEND.resolve("index.html")))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> annotations() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("fr.estuaire").stream()
                        .flatMap(type -> type.getAnnotations().stream())
                        .filter(annotation ->
                                IN_THE_BUNDLE.contains(annotation.getRawType().getName()))
                        .map(FrontendBundleTest::text)
                        .sorted()
                        .toList();
    }

    private static String text(JavaAnnotation<JavaClass> annotation) {
        Object value = annotation.get("value").orElse("");
        Object version = annotation.get("version").orElse("");
        return annotation.getOwner().getName() + " " + annotation.getRawType().getName() + " " + value + " " + version;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
