// SPDX-License-Identifier: Apache-2.0
#pragma once

// The three normalisations, for networks that use more than one.
#include "engine/nn/GroupNorm.h"
#include "engine/nn/LayerNorm.h"
#include "engine/nn/RmsNorm.h"
