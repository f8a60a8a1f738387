package fr.estuaire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test of the whole application on a real MariaDB, with the 24 territories as they ship. The context and the database
 * are shared by all such tests: each makes the data it needs and counts on no other.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.quartz.auto-startup=false",
            "estuaire.database.durable=false",
            "estuaire.rollup.follow=false",
            "estuaire.metrics.token=jeton-d-essai"
        })
@ContextConfiguration(initializers = TestHome.class)
@TestExecutionListeners(
        listeners = {OwnSecurityContext.class, OwnRegisters.class},
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface EstuaireTest {}
