package org.qiantai;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The service desk: one program over one PostgreSQL schema. */
// A module's inner classes may be called like another's: their beans go by their full names.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class QiantaiApplication {
    public static void main(String[] args) { SpringApplication.run(QiantaiApplication.class, args); }
}
