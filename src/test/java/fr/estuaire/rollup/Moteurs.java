package fr.estuaire.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.rollup.catalogue.CatalogueFilter;
import fr.estuaire.rollup.catalogue.CatalogueLine;
import fr.estuaire.rollup.catalogue.CatalogueSearch;
import fr.estuaire.shared.Slice;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** Searches, and says which of the two has to answer. */
@TestComponent
class Moteurs {
    @Autowired
    CatalogueSearch search;

    @Autowired
    MeterRegistry meters;

    List<String> byIndex(CatalogueFilter filter) {
        return answered(filter, "index");
    }

    List<String> byBase(CatalogueFilter filter) {
        return answered(filter, "base");
    }

    /** Numbers of the formations found, in their order. */
    private List<String> answered(CatalogueFilter filter, String engine) {
        double before = count(engine);
        List<CatalogueLine> found =
                At.nation().call(() -> search.search(filter, Slice.first(50))).lines();
        assertThat(count(engine)).as("answered by the %s", engine).isEqualTo(before + 1);
        return found.stream().map(CatalogueLine::numero).toList();
    }

    private double count(String engine) {
        return meters.counter("estuaire.recherche", "moteur", engine).count();
    }
}
