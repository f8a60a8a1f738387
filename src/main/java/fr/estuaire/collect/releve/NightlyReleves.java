package fr.estuaire.collect.releve;

import fr.estuaire.identity.SystemWork;
import fr.estuaire.jobs.NationalTask;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Each night, before the roll-up, the file of every territory that says where it is; a slow one holds up few others. */
@Component
class NightlyReleves implements NationalTask {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyReleves.class);
    private static final int AT_ONCE = 4;
    private final Releves releves;
    private final Territories territories;
    private final SystemWork system;

    NightlyReleves(Releves releves, Territories territories, SystemWork system) {
        this.releves = releves;
        this.territories = territories;
        this.system = system;
    }

    @Override
    public String code() {
        return "releve-des-flux";
    }

    @Override
    public String cron() {
        return "0 0 1 * * ?";
    }

    @Override
    public void run() {
        List<String> wanted = territories.listAvailable().stream()
                .filter(territory -> territory.findFlux().isPresent())
                .map(TenantDefinition::code)
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("releve-", 0).factory())) {
            wanted.forEach(territoire -> threads.execute(() -> system.run("nuit", () -> fetch(territoire))));
        }
    }

    /** One territory’s failure stops nobody else. */
    private void fetch(String territoire) {
        try {
            LOG.info("Relève de {} : {}", territoire, releves.fetch(territoire).message());
        } catch (RuntimeException e) {
            LOG.error("La relève de {} n’a pas eu lieu", territoire, e);
        }
    }
}
