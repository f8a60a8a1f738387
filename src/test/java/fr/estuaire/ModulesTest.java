package fr.estuaire;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    @Test
    void keepsEachModuleWithinItsAllowedDependencies() {
        modules.verify();
    }
}
