package fr.estuaire.offer.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class CocherToutTest {
    private final CocherTout banner = new CocherTout(() -> {}, () -> {});

    @Test
    void proposesAllOnceSomethingIsTicked() {
        banner.show(0, 1_234);
        assertThat(banner.isVisible()).isFalse();

        banner.show(50, 1_234);
        assertThat(buttons()).containsExactly("Cocher les 1\u202F234 sessions du filtre");

        banner.show(1_234, 1_234);
        assertThat(buttons()).containsExactly("Tout décocher");
        assertThat(words()).isEqualTo("Les 1\u202F234 sessions du filtre sont cochées.");
    }

    @Test
    void saysWhyMoreThanFiveThousandCannotChangeTogether() {
        banner.show(50, 5_001);

        assertThat(buttons()).isEmpty();
        assertThat(words()).contains("5\u202F001", "5\u202F000 au plus", "Resserrez les filtres");
    }

    private List<String> buttons() {
        return banner.getChildren()
                .filter(child -> child instanceof Button && child.isVisible())
                .map(child -> ((Button) child).getText())
                .toList();
    }

    private String words() {
        return banner.getChildren()
                .filter(Span.class::isInstance)
                .map(child -> ((Span) child).getText())
                .findFirst()
                .orElseThrow();
    }
}
