// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// Two runs in the same charts, or a hint to choose the second one.
Column {
    id: compare

    required property TrainingViewModel training

    spacing: Metrics.s

    Item {
        width: parent.width
        height: Math.max(title.implicitHeight, close.height)
        Label {
            id: title
            anchors.left: parent.left
            anchors.right: close.left
            anchors.verticalCenter: parent.verticalCenter
            text: !compare.training.firstCompared ? ""
                : !compare.training.secondCompared
                  //: %1: name of a training run
                  ? qsTr("Choose another run to compare “%1” with.").arg(compare.training.firstCompared.name)
                  //: Names of two training runs
                  : qsTr("“%1” and “%2” (dashed)").arg(compare.training.firstCompared.name).arg(compare.training.secondCompared.name)
            wrapMode: Text.Wrap
            font.weight: Font.DemiBold
        }
        IconButton {
            id: close
            anchors.right: parent.right
            iconName: "x"
            text: qsTr("End comparison")
            onClicked: compare.training.endComparison()
        }
    }
    CurveCards {
        width: parent.width
        visible: compare.training.secondCompared
        first: compare.training.firstCompared
        second: compare.training.secondCompared
    }
}
