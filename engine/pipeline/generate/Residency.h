// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/request/Job.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nextgpt {

/// Decides which networks occupy a device's memory. A plan based on estimated sizes determines how long each
/// one stays; code that uses a network holds a lease. Not thread-safe: used on the engine's thread only.
class Residency {
public:
    /// How long a network stays on the device.
    enum class Stay {
        Preloaded, ///< from the start
        Kept,      ///< from its first use on
        OnDemand,  ///< while leased
    };

    struct Network {
        std::string name;
        std::int64_t bytes = 0; ///< estimated, on the device
        std::function<std::shared_ptr<const void>(const Job&)> load;
    };

    using Plan = std::map<std::string, Stay, std::less<>>;

    /// In this order, networks are kept as long as they fit into `budget` bytes together; small ones are
    /// preloaded, because that takes no noticeable time. A network that exceeds the remaining budget is
    /// loaded on demand.
    static Plan plan(const std::vector<Network>& networks, std::int64_t budget);

    /// Loads what the plan preloads.
    Residency(std::vector<Network> networks, std::int64_t budget, const Job& job);

    /// Keeps a network on the device.
    class Lease {
    public:
        Lease(Residency& residency, std::string name, std::shared_ptr<const void> network);
        ~Lease();
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;

        /// The network, as the type that its load function created.
        template<typename Value>
        const Value& as() const {
            return *static_cast<const Value*>(m_network.get());
        }

    private:
        Residency& m_residency;
        std::string m_name;
        std::shared_ptr<const void> m_network;
    };

    /// Loads the network unless it is resident, releasing the least recently used ones without a lease while
    /// the budget requires it. If the device's memory does not suffice nevertheless, all networks without a
    /// lease are released and loading is tried once more. Throws what loading throws, including Stopped; the
    /// next call tries again. Throws Internal for an unknown name.
    Lease acquire(std::string_view name, const Job& job);

    /// Releases every network without a lease, because other memory is needed. False if there was none.
    bool releaseUnused();

    bool isResident(std::string_view name) const;
    std::int64_t residentBytes() const;

private:
    struct Entry {
        Network network;
        Stay stay = Stay::Kept;
        std::shared_ptr<const void> value;
        int leases = 0;
        std::int64_t lastUse = 0;
    };

    Entry& entry(std::string_view name);
    void makeRoomFor(const Entry& wanted);
    void load(Entry& wanted, const Job& job);
    void endLease(const std::string& name);

    std::map<std::string, Entry, std::less<>> m_entries;
    std::int64_t m_budget;
    std::int64_t m_uses = 0;
};

/// Host memory in bytes that can still be allocated without swapping: MemAvailable of /proc/meminfo; 0 if
/// that cannot be read.
std::int64_t availableHostMemory();

} // namespace nextgpt
