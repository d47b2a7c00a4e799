# syntax=docker/dockerfile:1

# The program, taken apart into layers that change at different speeds.
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /source
COPY pom.xml ./
COPY .mvn .mvn
COPY src src
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -q package -DskipTests -Dspotless.check.skip \
    && java -Djarmode=tools -jar target/qiantai-*.jar extract --layers --destination layers --application-filename qiantai.jar

FROM eclipse-temurin:25-jre
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --user-group --home-dir /app --shell /usr/sbin/nologin qiantai \
    && install -d -o qiantai -g qiantai /app /app/data
WORKDIR /app
COPY --from=build /source/layers/dependencies/ ./
COPY --from=build /source/layers/spring-boot-loader/ ./
COPY --from=build /source/layers/snapshot-dependencies/ ./
COPY --from=build /source/layers/application/ ./

# PostgreSQL refuses root, and so should we.
USER qiantai

# The cache holds only for this very JVM, these flags and these paths, so it is trained here, on a database thrown away.
RUN java -XX:+UseG1GC -XX:AOTCacheOutput=/app/qiantai.aot -Dspring.context.exit=onRefresh \
        -jar /app/qiantai.jar --qiantai.database.dir=/tmp/training \
    && rm -rf /tmp/training /tmp/tomcat.*

VOLUME /app/data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:8080/actuator/health"]
# Writes to /app/data and /tmp only: the rest may be read-only. More options of the JVM go into JAVA_TOOL_OPTIONS.
ENTRYPOINT ["java", "-XX:+UseG1GC", "-XX:MaxRAMPercentage=70", "-XX:AOTCache=/app/qiantai.aot", "-jar", "/app/qiantai.jar"]
