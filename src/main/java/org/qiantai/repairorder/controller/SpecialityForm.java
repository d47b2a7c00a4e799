package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a technician is good at. Sent twice, it says the same twice. */
record SpecialityForm(@Nullable @Size(max = 100) List<String> categories) {}
