-- AlterEnum
ALTER TYPE "meeting_step_kind" ADD VALUE 'arranged';
