package fr.estuaire.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EstuaireTest
class SpaceGuardTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    SpaceGuard guard;

    @Test
    void letsAPageGoOnInItsOwnSpace() {
        try (var browser = Browser.open(context, At.collector("bretagne"))) {
            assertThat(guard.isElsewhere(browser.ui())).isFalse();
        }
    }

    @Test
    void stopsAPageOnceAnotherTabHasChangedSpace() {
        try (var browser = Browser.open(context, At.collector("bretagne"))) {
            browser.becomes(At.collector("la-reunion"));

            assertThat(guard.isElsewhere(browser.ui())).isTrue();
        }
    }
}
