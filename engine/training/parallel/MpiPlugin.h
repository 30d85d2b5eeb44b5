// SPDX-License-Identifier: Apache-2.0
#ifndef NEXTGPT_MPI_PLUGIN_H
#define NEXTGPT_MPI_PLUGIN_H

/// The C interface of libnextgpt_mpi.so, which is opened only where several processes train together: the
/// program itself does not depend on MPI. Functions return 0, or an error code of MPI.

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

int nextgptMpiOpen(int* rank, int* size);
int nextgptMpiSumFloats(float* values, size_t count);
int nextgptMpiSumDoubles(double* values, size_t count);
int nextgptMpiBarrier(void);
int nextgptMpiFinish(void);

#ifdef __cplusplus
}
#endif

#endif
