package fr.estuaire.publish;

import fr.estuaire.jobs.NationalTask;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Each night, half an hour before the roll-up, the output of every territory that collects in Estuaire. */
@Component
class NightlyPublication implements NationalTask {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyPublication.class);
    private final RegionalOutputs outputs;
    private final Territories territories;

    NightlyPublication(RegionalOutputs outputs, Territories territories) {
        this.outputs = outputs;
        this.territories = territories;
    }

    @Override
    public String code() {
        return "publication-de-nuit";
    }

    @Override
    public String cron() {
        return "0 0 2 * * ?";
    }

    @Override
    public void run() {
        territories.listAvailable().stream()
                .filter(territory -> territory.collecte() == TenantDefinition.Collecte.ESTUAIRE)
                .forEach(this::publish);
    }

    /** One territory’s failure stops nobody else. */
    private void publish(TenantDefinition territory) {
        try {
            LOG.info("{}", outputs.publish(territory.code()).message());
        } catch (RuntimeException e) {
            LOG.error("La sortie du territoire {} n’a pas été produite", territory.nom(), e);
        }
    }
}
