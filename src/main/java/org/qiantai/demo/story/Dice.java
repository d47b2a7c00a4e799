package org.qiantai.demo.story;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that repeats itself: the same seed, the same throws. */
public final class Dice {
    private final SplittableRandom random;

    public Dice(long seed) { random = new SplittableRandom(seed); }

    public int below(int bound) { return random.nextInt(bound); }

    public int between(int least, int most) { return least + random.nextInt(most - least + 1); }

    /** @param percent how often in a hundred throws */
    public boolean chance(double percent) {
        return random.nextDouble() * 100 < percent;
    }

    public <T> T pick(List<T> all) { return all.get(random.nextInt(all.size())); }

    public long seed() { return random.nextLong(); }

    public Duration minutes(int least, int most) { return Duration.ofSeconds(between(least * 60, most * 60)); }

    /** Which of the weights was hit. */
    public int weighted(int[] weights) {
        int sum = 0;
        for (int weight : weights)
            sum += weight;
        int hit = random.nextInt(sum);
        for (int i = 0;; i++) {
            hit -= weights[i];
            if (hit < 0) return i;
        }
    }
}
