package org.kartotek.backend;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Kartotek {
    public static void main(String[] args) {
        SpringApplication.run(Kartotek.class, args);
    }
}
