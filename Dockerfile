# The image of the service: built from source, run as a user without rights, in layers that change seldom first.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY .ci/checkstyle.xml .ci/
COPY mappings mappings
COPY ingest ingest
COPY src src
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -Pquick package -Dmaven.test.skip=true -Dmdep.skip=true
RUN java -Djarmode=tools -jar target/moisson-*.jar extract --layers --application-filename moisson.jar --destination /layers

FROM eclipse-temurin:25-jre
RUN apt-get update \
    && apt-get install -y --no-install-recommends tesseract-ocr tesseract-ocr-fra curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /data --create-home moisson \
    && install -d -o moisson /originals
WORKDIR /app
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER moisson
VOLUME /data /originals
EXPOSE 8080
ENV MOISSON_DATA=/data SERVER_ADDRESS=0.0.0.0 LANG=C.UTF-8
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
    CMD curl -fsS http://127.0.0.1:8080/actuator/health/liveness || exit 1
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "--enable-native-access=ALL-UNNAMED", "-jar", "moisson.jar"]
