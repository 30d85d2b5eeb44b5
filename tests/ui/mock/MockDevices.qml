// SPDX-License-Identifier: Apache-2.0
import QtQml

QtObject {
    property var outputs: ["HDA Intel PCH: ALC257 Analog (hw:0,0)", "HDMI 1"]
    property var inputs: ["HDA Intel PCH: ALC257 Analog (hw:0,0)", "Webcam C920"]
    property bool looking: false
    property int looks: 0

    function refresh() { ++looks }
}
