// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nextgpt {

/// A scheduler class of the reference that has a sampler here, and the fields that it reads in addition to
/// those that all classes have.
struct SchedulerClass {
    std::string_view name;
    std::span<const std::string_view> fields;

    bool has(std::string_view field) const;
};

/// Throws BundleInvalid for a class without a sampler, listing those that have one.
const SchedulerClass& schedulerClass(std::string_view name);

/// The names of all classes with a sampler.
std::vector<std::string_view> schedulerClassNames();

/// The fields of scheduler_config.json that `type` has. Throws BundleInvalid for a field that no class has.
nlohmann::json fieldsOf(const SchedulerClass& type, const nlohmann::json& json);

/// The fields that other classes have but `type` does not, unless null or false.
std::vector<std::string> fieldsOfOthers(const SchedulerClass& type, const nlohmann::json& json);

} // namespace nextgpt
