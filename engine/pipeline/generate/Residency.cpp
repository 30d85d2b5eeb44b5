// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/generate/Residency.h"

#include "engine/core/Error.h"
#include "engine/core/Log.h"

#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>

#include <fstream>
#include <utility>

namespace nextgpt {

namespace {

constexpr std::int64_t kPreloadBytes = 256LL << 20; ///< of one network; loads in a fraction of a second

/// Leaves inference mode, so that what a strategy computes while loading consists of ordinary tensors, as its
/// weights do, whether it is preloaded or loaded for a reply.
std::shared_ptr<const void> loaded(const Residency::Network& network, const Job& job) {
    const c10::InferenceMode disabled(false);
    return network.load(job);
}

} // namespace

Residency::Plan Residency::plan(const std::vector<Network>& networks, std::int64_t budget) {
    Plan plan;
    for (const Network& network : networks) {
        Stay stay = Stay::OnDemand;
        if (network.bytes <= budget) {
            budget -= network.bytes;
            stay = network.bytes <= kPreloadBytes ? Stay::Preloaded : Stay::Kept;
        }
        plan.emplace(network.name, stay);
    }
    return plan;
}

Residency::Residency(std::vector<Network> networks, std::int64_t budget, const Job& job)
    : m_budget(budget) {
    const Plan planned = plan(networks, budget);
    for (Network& network : networks) {
        std::string name = network.name;
        const Stay stay = planned.at(name);
        if (stay == Stay::OnDemand)
            log("pipeline")
                ->info("{}: {} MiB do not fit into memory with the other networks; loaded on demand", name,
                       network.bytes >> 20);
        m_entries.emplace(std::move(name), Entry{.network = std::move(network), .stay = stay, .value = {}});
    }
    for (auto& [name, entry] : m_entries)
        if (entry.stay == Stay::Preloaded)
            entry.value = loaded(entry.network, job);
}

Residency::Lease::Lease(Residency& residency, std::string name, std::shared_ptr<const void> network)
    : m_residency(residency)
    , m_name(std::move(name))
    , m_network(std::move(network)) {}

Residency::Lease::~Lease() {
    m_network.reset();
    m_residency.endLease(m_name);
}

Residency::Entry& Residency::entry(std::string_view name) {
    const auto found = m_entries.find(name);
    if (found == m_entries.end())
        throw EngineError(ErrorCode::Internal, "no network named " + std::string(name));
    return found->second;
}

Residency::Lease Residency::acquire(std::string_view name, const Job& job) {
    Entry& wanted = entry(name);
    if (!wanted.value) {
        makeRoomFor(wanted);
        load(wanted, job);
    }
    ++wanted.leases;
    wanted.lastUse = ++m_uses;
    return {*this, wanted.network.name, wanted.value};
}

void Residency::load(Entry& wanted, const Job& job) {
    try {
        wanted.value = loaded(wanted.network, job);
        return;
    } catch (const c10::OutOfMemoryError&) {
        if (!releaseUnused())
            throw;
    }
    log("pipeline")
        ->warn("{}: the device's memory is full; loading again without the other networks",
               wanted.network.name);
    wanted.value = loaded(wanted.network, job);
}

bool Residency::releaseUnused() {
    bool released = false;
    for (auto& [name, entry] : m_entries)
        if (entry.value && entry.leases == 0) {
            entry.value.reset();
            released = true;
        }
    return released;
}

void Residency::makeRoomFor(const Entry& wanted) {
    while (residentBytes() + wanted.network.bytes > m_budget) {
        Entry* oldest = nullptr;
        for (auto& [name, candidate] : m_entries)
            if (candidate.value && candidate.leases == 0 &&
                (oldest == nullptr || candidate.lastUse < oldest->lastUse))
                oldest = &candidate;
        if (oldest == nullptr)
            return; // loading may still succeed: the budget is an estimate
        oldest->value.reset();
    }
}

void Residency::endLease(const std::string& name) {
    Entry& ended = entry(name);
    if (--ended.leases == 0 && ended.stay == Stay::OnDemand)
        ended.value.reset();
}

bool Residency::isResident(std::string_view name) const {
    const auto found = m_entries.find(name);
    return found != m_entries.end() && found->second.value != nullptr;
}

std::int64_t Residency::residentBytes() const {
    std::int64_t bytes = 0;
    for (const auto& [name, entry] : m_entries)
        bytes += entry.value ? entry.network.bytes : 0;
    return bytes;
}

std::int64_t availableHostMemory() {
    std::ifstream file("/proc/meminfo");
    for (std::string key; file >> key;) {
        if (key == "MemAvailable:") {
            std::int64_t kibibytes = 0;
            file >> kibibytes;
            return kibibytes << 10;
        }
        file.ignore(256, '\n');
    }
    return 0;
}

} // namespace nextgpt
