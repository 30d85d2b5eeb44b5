// SPDX-License-Identifier: Apache-2.0
#include "engine/training/parallel/MpiPlugin.h"

#include <mpi.h>

#include <algorithm>
#include <limits>

namespace {

/// MPI counts with int.
constexpr std::size_t kMaxValues = std::numeric_limits<int>::max();

template<typename Value>
int sum(Value* values, std::size_t count, MPI_Datatype type) {
    for (std::size_t first = 0; first < count; first += kMaxValues) {
        const int status =
            MPI_Allreduce(MPI_IN_PLACE, values + first, static_cast<int>(std::min(count - first, kMaxValues)),
                          type, MPI_SUM, MPI_COMM_WORLD);
        if (status != MPI_SUCCESS)
            return status;
    }
    return MPI_SUCCESS;
}

} // namespace

extern "C" {

__attribute__((visibility("default"))) int nextgptMpiOpen(int* rank, int* size) {
    int level = 0;
    int status = MPI_Init_thread(nullptr, nullptr, MPI_THREAD_FUNNELED, &level);
    if (status == MPI_SUCCESS)
        status = MPI_Comm_rank(MPI_COMM_WORLD, rank);
    if (status == MPI_SUCCESS)
        status = MPI_Comm_size(MPI_COMM_WORLD, size);
    return status;
}

__attribute__((visibility("default"))) int nextgptMpiSumFloats(float* values, size_t count) {
    return sum(values, count, MPI_FLOAT);
}

__attribute__((visibility("default"))) int nextgptMpiSumDoubles(double* values, size_t count) {
    return sum(values, count, MPI_DOUBLE);
}

__attribute__((visibility("default"))) int nextgptMpiBarrier(void) {
    return MPI_Barrier(MPI_COMM_WORLD);
}

__attribute__((visibility("default"))) int nextgptMpiFinish(void) {
    return MPI_Finalize();
}

} // extern "C"
