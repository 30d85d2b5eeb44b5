// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>

namespace nextgpt {

/// The processes that train together. All of them call the same functions in the same order; a call returns
/// when the others have made it too.
class Communicator {
public:
    virtual ~Communicator() = default;

    virtual int rank() const = 0; ///< 0 … size() - 1; rank 0 writes the run
    virtual int size() const = 0;

    /// Replaces the values by their sums over all processes; every process gets the same sums. Throws
    /// Internal if the others cannot be reached.
    virtual void sum(std::span<float> values) = 0;
    virtual void sum(std::span<double> values) = 0;

    /// Waits for the others.
    virtual void barrier() = 0;

    /// Ends the connection in an orderly way; without it, the launcher takes the process for lost and stops
    /// the others.
    virtual void finish() = 0;
};

/// A process of its own.
class SingleProcess final : public Communicator {
public:
    int rank() const override { return 0; }
    int size() const override { return 1; }
    void sum(std::span<float>) override {}
    void sum(std::span<double>) override {}
    void barrier() override {}
    void finish() override {}
};

/// Whether a launcher such as mpirun or srun started this process as one of several.
bool wasLaunchedInParallel();

/// The number of this process among those of the same machine, as the launcher states it; 0 without one.
int rankOnThisMachine();

/// Connects to the other processes of mpirun or a batch scheduler with MPI; a SingleProcess where there are
/// none. Throws RequestInvalid if the program was built without MPI, and Internal if MPI fails.
std::unique_ptr<Communicator> openCommunicator();

} // namespace nextgpt
