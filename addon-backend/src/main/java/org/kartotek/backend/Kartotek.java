package org.kartotek.backend;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The card index of a small office that lives in Gmail and on the telephone. */
// beans of two packages may have one class name: the console and the API both have task pages
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Kartotek {
    public static void main(String[] args) {
        try {
            SpringApplication.run(Kartotek.class, args);
        } catch (RuntimeException | Error reported) {
            // Spring Boot has told why; the embedded database's threads would keep us alive.
            System.exit(1);
        }
    }
}
