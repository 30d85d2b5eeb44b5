// SPDX-License-Identifier: Apache-2.0
#pragma once
// For the view-models, and for the C++ that Qt generates from QML.
#include <QtCore/QtCore>
#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtQml/QtQml>
#include <QtQml/qqmlprivate.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>
