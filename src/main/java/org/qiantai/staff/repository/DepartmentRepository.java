package org.qiantai.staff.repository;

import java.util.Optional;
import org.qiantai.staff.domain.Department;
import org.springframework.data.repository.Repository;

/** The company's departments, for changing them. */
public interface DepartmentRepository extends Repository<Department, String> {
    Optional<Department> findById(String code);

    boolean existsByNameZhAndCodeNot(String nameZh, String code);

    boolean existsByNameEnAndCodeNot(String nameEn, String code);

    Department saveAndFlush(Department department);
}
