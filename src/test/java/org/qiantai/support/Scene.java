package org.qiantai.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// People, places and records that tests of one kind begin with, or the clicks on one kind of page.
///
/// The component scan of the program finds scenes, since tests lie in its packages. So a test asks for one with
/// `@Autowired` and needs no `@Import`, which would cost a Spring context of its own.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
@Lazy
public @interface Scene {}
