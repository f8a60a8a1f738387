package fr.estuaire.console;

import fr.estuaire.identity.SystemWork;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application without its pages and its nightly jobs, for the length of one command. It works on a home whether or
 * not a server does: both share the database.
 */
final class Workshop {
    /** What makes pages and jobs; the beans that are left are made when the command asks for them. */
    private static final List<String> LEFT_OUT = List.of(
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
            "com.vaadin.flow.spring.VaadinScopesConfig",
            "org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration");

    private final Class<?> application;

    Workshop(Class<?> application) {
        this.application = application;
    }

    /** Does a piece of work as the system and returns its exit code. */
    int run(Settings settings, ToIntFunction<ApplicationContext> work) {
        settings.apply("commandes");
        AtomicInteger code = new AtomicInteger(Console.FAILED);
        try (ConfigurableApplicationContext context = start()) {
            context.getBean(SystemWork.class).run("terminal", () -> code.set(work.applyAsInt(context)));
        }
        return code.get();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties(
                        "spring.autoconfigure.exclude=" + String.join(",", LEFT_OUT), "estuaire.database.pool-size=6")
                .run();
    }
}
