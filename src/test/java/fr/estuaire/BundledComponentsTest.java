package fr.estuaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each page finds its components in the committed bundle, even a page that the bundle has never seen. */
class BundledComponentsTest {

    @Test
    void loadsAtOnceEveryComponentOfThePages() {
        var classes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("fr.estuaire");
        Set<String> used = classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .filter(BundledComponentsTest::comesWithScript)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        Set<String> loaded = classes.stream()
                .filter(type -> type.isAnnotatedWith(Route.class)
                        && type.getAnnotationOfType(Route.class).value().isEmpty())
                .flatMap(type -> Arrays.stream(type.reflect().getAnnotationsByType(Uses.class)))
                .map(uses -> uses.value().getSimpleName())
                .collect(Collectors.toSet());
        assertThat(loaded)
                .as("Ajoutez à HomeView un @Uses pour chaque composant nouveau, puis lancez ./estuaire frontend")
                .containsAll(used);
    }

    private static boolean comesWithScript(JavaClass type) {
        return type.getPackageName().startsWith("com.vaadin.")
                && type.isAssignableTo(Component.class)
                && !type.isEquivalentTo(UI.class) // always there
                && (type.isAnnotatedWith(JsModule.class) || type.isAnnotatedWith(JsModule.Container.class));
    }
}
