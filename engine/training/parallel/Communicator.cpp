// SPDX-License-Identifier: Apache-2.0
#include "engine/training/parallel/Communicator.h"

#include "engine/core/Error.h"
#include "engine/core/SharedLibrary.h"
#include "engine/training/parallel/MpiPlugin.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace nextgpt {

namespace {

constexpr const char* kPlugin = "libnextgpt_mpi.so";
/// The number of processes as Open MPI, MPICH and its relatives, and SLURM with PMIx state it.
constexpr std::array kSizeVariables{"OMPI_COMM_WORLD_SIZE", "PMI_SIZE", "MPI_LOCALNRANKS"};
constexpr std::array kRankVariables{"OMPI_COMM_WORLD_LOCAL_RANK", "MPI_LOCALRANKID", "SLURM_LOCALID"};

/// Beside the program, in a package's library folder, or where the linker looks.
void* openPlugin() {
    std::error_code ignored;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
    for (const auto& folder : {program, program / "../lib/nextgpt", program / "../lib"})
        // Open MPI loads modules of its own that need its symbols.
        if (void* library = ::dlopen((folder / kPlugin).c_str(), RTLD_NOW | RTLD_GLOBAL))
            return library;
    return ::dlopen(kPlugin, RTLD_NOW | RTLD_GLOBAL);
}

void require(int status, const char* what) {
    if (status != 0)
        throw EngineError(ErrorCode::Internal,
                          "MPI: " + std::string(what) + " failed with code " + std::to_string(status));
}

class MpiCommunicator final : public Communicator {
public:
    MpiCommunicator() {
        void* library = openPlugin();
        if (library == nullptr)
            throw EngineError(ErrorCode::RequestInvalid,
                              std::string("several processes need ") + kPlugin +
                                  ", which this program was built or installed without: " + ::dlerror());
        resolve(library, "nextgptMpiSumFloats", m_sumFloats);
        resolve(library, "nextgptMpiSumDoubles", m_sumDoubles);
        resolve(library, "nextgptMpiBarrier", m_barrier);
        resolve(library, "nextgptMpiFinish", m_finish);
        decltype(&nextgptMpiOpen) open = nullptr;
        resolve(library, "nextgptMpiOpen", open);
        require(open(&m_rank, &m_size), "opening");
    }

    int rank() const override { return m_rank; }
    int size() const override { return m_size; }

    void sum(std::span<float> values) override {
        require(m_sumFloats(values.data(), values.size()), "a sum over all processes");
    }
    void sum(std::span<double> values) override {
        require(m_sumDoubles(values.data(), values.size()), "a sum over all processes");
    }
    void barrier() override { require(m_barrier(), "waiting for the other processes"); }
    void finish() override { require(m_finish(), "closing"); }

private:
    template<typename Function>
    static void resolve(void* library, const char* symbol, Function& function) {
        if (!findSymbol(library, symbol, function))
            throw EngineError(ErrorCode::RequestInvalid,
                              std::string(kPlugin) + " belongs to another version of the program");
    }

    decltype(&nextgptMpiSumFloats) m_sumFloats = nullptr;
    decltype(&nextgptMpiSumDoubles) m_sumDoubles = nullptr;
    decltype(&nextgptMpiBarrier) m_barrier = nullptr;
    decltype(&nextgptMpiFinish) m_finish = nullptr;
    int m_rank = 0;
    int m_size = 1;
};

} // namespace

bool wasLaunchedInParallel() {
    for (const char* variable : kSizeVariables) {
        const char* value = std::getenv(variable);
        if (value != nullptr && std::atoi(value) > 1)
            return true;
    }
    return false;
}

int rankOnThisMachine() {
    for (const char* variable : kRankVariables)
        if (const char* value = std::getenv(variable))
            return std::max(0, std::atoi(value));
    return 0;
}

std::unique_ptr<Communicator> openCommunicator() {
    if (!wasLaunchedInParallel())
        return std::make_unique<SingleProcess>();
    return std::make_unique<MpiCommunicator>();
}

} // namespace nextgpt
